import { STOP_WORDS } from '../../../model/words/stop-words.ts';
import { definingSentences } from './defining-sentences.ts';
import type { LanguageTable } from './language.ts';

export const portuguese: LanguageTable = {
  code: 'pt',
  stopWords: STOP_WORDS.pt,
  ...definingSentences({
    articles: 'os?|as?|uma?|uns|umas',
    is: 'é|são',
    a: 'uma?|uns|umas|quando|todo|toda',
    the: 'os?|as?',
    tells:
      'que|quem|de|do|da|dos|das|em|no|na|nos|nas|com|sem|para|por|pelo|pela|entre|cujo|cuja|onde|ao|à|após|sobre|desde|até|durante|enquanto',
    apart: 'que|de|do|da|dos|das|para|cujo|cuja',
    evaluates:
      'melhor|melhores|pior|piores|mais|menos|mesmo|mesma|primeiro|primeira|último|última|único|única|próximo|próxima|principal|maior|menor|sempre|não|também|muito',
    means: 'significa|significam|consiste em|refere-se a|designa|equivale a|representa|quer dizer',
    others: [
      /^(?:entende-se\s+por|por)\s+(?:(?:os?|as?|uma?)\s+)?(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s+(?:entende-se\s+|entendemos\s+)?(?<meaning>(?:os?|as?|uma?|todo|toda|aquele|aquela)\s\S.*)$/iu,
      /^(?:chama-se|chamamos(?:\s+de)?|denomina-se)\s+(?:(?:os?|as?|uma?)\s+)?(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s+(?<meaning>(?:os?|as?|ao|à|uma?)\s\S.*)$/iu,
    ],
  }),
  signs: 'significa|consiste|designa|representa|uma',
  aThing: 'um,uma,uns,umas',
  vague:
    'problema,razão,motivo,objetivo,solução,ideia,vantagem,desvantagem,pergunta,resposta,resultado,tema,ponto,diferença,conclusão,truque,exemplo,consequência,causa,regra,nota,dica,fonte,ver,autor,autora,equipe,equipa,empresa,público,custo,desafio,erro,passo,parte,início,fim,título,palestra,importante,lição,segredo,limite,requisito,tarefa',
  glossary: {
    names:
      'glossário,termos,definições,vocabulário,siglas,acrônimos,acrónimos,abreviaturas,abreviações,terminologia,dicionário,léxico,conceitos',
    terms:
      'termo,termos,palavra,sigla,siglas,acrônimo,acrónimo,abreviatura,abreviação,conceito,expressão',
    meanings:
      'definição,significado,explicação,descrição,o que é,significa,forma completa,sentido,por extenso',
    lists:
      'contatos?|contactos?|equipe|equipa|quem faz o quê|responsáveis|participantes|ingredientes|lista de compras|exercícios',
    only: 'glossário',
    beside: 'fontes|ver também',
    see: 'ver',
    labels: 'exemplos?|ver|nota|fonte',
    remarks: 'notas?',
  },
  months:
    'janeiro|jan,fevereiro|fev,março|marco,abril|abr,maio,junho,julho,agosto|ago,setembro|set,outubro|out,novembro|nov,dezembro|dez',
  weekdays:
    'segunda|segunda-feira,terça|terça-feira,quarta|quarta-feira,quinta|quinta-feira,sexta|sexta-feira,sábado,domingo',
  dates: { toDay: 'e|a', toMonth: 'a' },
  labels: {
    speakers:
      'palestrante,palestrantes,orador,oradora,oradores,apresentador,apresentadora,apresentado por,conferencista,conferencistas',
    event: 'evento,conferência,conferencia,congresso,encontro',
    date: 'data,dia,quando',
    title: 'título,titulo,palestra',
    location: 'local,lugar,cidade',
    topics: 'temas,etiquetas,categorias,palavras-chave',
    type: 'tipo',
  },
  byline: {
    a: 'uma',
    talk: 'palestra|apresentação',
    given: 'apresentad[oa]',
    by: 'de|por',
    alone: 'por',
    inTitle: 'por',
    at: 'na|no',
  },
  programme: {
    day: 'dia',
    holds: 'tarde|palestras',
    talk: 'palestra',
    room: 'sala',
    breaks:
      '(?:pausa|intervalo)(?: para (?:o )?(?:café|almoço|lanche))?|almoço|café(?: da manhã)?|pequeno-almoço|lanche|jantar|credenciamento|inscriç(?:ão|ões)|recepção|boas-vindas|abertura|encerramento|festa|chegada|partida|volta|viagem',
  },
  sections:
    'notas,anotações,resumo,conclusão,conclusões,impressões,ideias,ideias-chave,pontos-chave,lições,lições aprendidas,perguntas,perguntas e respostas,discussão,recursos,fontes,referências,exercícios,exemplos,introdução,contexto,sumário,programa,palestrantes,agradecimentos,comentários,reflexões,próximos passos',
  reports: {
    names: 'resumo|anotações|minhas anotações|notas|relato|relatório',
    of: '(?:d[aeo]s?|n[ao]s?|sobre)(?: [ao]s?)?',
  },
  heads: { talk: 'palestra', title: 'título|tema', who: 'quem' },
  kinds: {
    talk: 'palestra',
    event: 'evento',
    glossary: 'glossário',
    meeting: 'reunião',
    person: 'pessoa',
    daily: 'diário',
    book: 'livro',
    recipe: 'receita',
    note: 'nota',
  },
  people: { attendees: 'participantes' },
  files: {
    talks: 'palestras',
    works: 'livros|filmes|música|receitas|artigos',
    templates: 'modelos',
  },
  where: 'onde',
};
