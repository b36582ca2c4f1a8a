import { STOP_WORDS } from '../../../model/words/stop-words.ts';
import { definingSentences } from './defining-sentences.ts';
import type { LanguageTable } from './language.ts';

export const french: LanguageTable = {
  code: 'fr',
  stopWords: STOP_WORDS.fr,
  ...definingSentences({
    articles: 'les?|la|une?|des',
    elided: 'l',
    is: 'est|sont',
    thatIs: ",\\s+c['’]est",
    a: "une?|des|du|de la|quand|lorsque|lorsqu['’]\\S+",
    the: 'le|la|les',
    elidedThe: 'l',
    tells:
      "que|qu['’]\\S+|qui|dont|où|de|du|des|d['’]\\S+|pendant|entre|pour|avec|sans|par|à|au|aux|lequel|laquelle|lesquels|lesquelles|après|avant|sur|sous|dans",
    apart: "que|qui|dont|de|du|des|d['’]\\S+|pour",
    evaluates:
      'meilleure?s?|pire|plus|moins|même|mêmes|première?|dernière?|seule?|prochaine?|bonne|bon|mauvaise?|principale?|vraie?|toujours|souvent|pas|aussi|beaucoup',
    means:
      'désigne|désignent|signifie|signifient|représente|correspond à|consiste à|décrit|(?:se produit|survient|arrive)(?= (?:quand|lorsque))',
    others: [
      /^(?:il s['’]agit\s(?:ici\s)?(?:de\s|d['’]))(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s?:\s+(?<meaning>\S.*)$/iu,
      /^on appelle\s+(?:(?:une?|les?|la)\s+|l['’])?(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s+(?<meaning>(?:(?:une?|les?|la|des|tout|toute|ce)\s|l['’])\S.*)$/iu,
      /^par\s+(?:(?:une?|les?|la)\s+|l['’])?(?<term>[\p{L}\d][^.:;,()]{1,50}?),?\s+on\s+(?:entend|désigne)\s+(?<meaning>\S.*)$/iu,
    ],
  }),
  signs: 'est|sont|quand|correspond|une?',
  aThing: 'un,une,des',
  vague:
    'problème,raison,but,objectif,solution,idée,avantage,inconvénient,question,réponse,résultat,sujet,point,différence,conclusion,astuce,exemple,conséquence,cause,règle,note,conseil,source,voir,auteur,autrice,équipe,entreprise,public,coût,suite,défi,erreur,étape,partie,début,fin,titre,exposé,important,attention,leçon,faire,limite,prérequis',
  glossary: {
    names:
      'glossaire,lexique,termes,définitions,vocabulaire,abréviations,acronymes,sigles,terminologie,dictionnaire',
    terms: 'terme,termes,mot,mots,abréviation,sigle,acronyme,expression,concept,notion',
    meanings:
      "définition,signification,sens,explication,description,forme longue,forme complète,en clair,développé,développement,ce que c'est,veut dire",
    lists:
      'contacts?|équipe|qui fait quoi|responsables|participant(?:e?s)|ingrédients|liste de courses|exercices',
    only: 'glossaire|acronymes|sigles',
    beside: 'voir aussi',
    see: 'voir',
    labels: 'exemples?|voir(?: aussi)?',
    remarks: 'remarque|exemple',
  },
  months:
    'janvier|janv,février|fevrier|févr|fév,mars,avril|avr,mai,juin,juillet|juil,août|aout,septembre|sept,octobre|oct,novembre|nov,décembre|decembre|déc',
  weekdays: 'lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche',
  dates: { on: 'le', toDay: 'et|au', toMonth: 'au', beside: 'le|du|de' },
  labels: {
    speakers:
      'conférencier,conférencière,conférenciers,conférencières,conferencier,orateur,oratrice,orateurs,intervenant,intervenante,intervenants,intervenantes,présentateur,présentatrice,presentateur,présenté par,animé par',
    event: 'événement,évènement,evenement,conférence,congrès,colloque,rencontre',
    date: 'date,jour,quand',
    title: 'titre,exposé,présentation',
    location: 'lieu,ville,endroit',
    topics: 'sujets,thèmes,mots-clés,étiquettes,catégories',
    type: 'genre',
  },
  byline: {
    a: 'une?',
    talk: 'exposé|présentation|conférence',
    given: 'présentée?|animée?|donnée?',
    by: 'par|de',
    alone: 'par',
    inTitle: 'par',
    at: 'à la|au',
  },
  programme: {
    day: 'jour|journée',
    dayBehind: 'jour',
    holds: 'matin|après-midi|exposés|conférences',
    talk: 'exposé|présentation|conférence',
    room: 'salle',
    breaks:
      "pause(?:[\\s-](?:café|déjeuner|midi|thé|repas))?|(?:petit[\\s-])?déjeuner|dîner|repas|buffet|accueil(?:[\\s-]café)?|inscriptions?|ouverture|clôture|mot (?:de bienvenue|d['’]accueil|de la fin)|bienvenue|apéro|apéritif|cocktail|soirée|arrivée|départ|retour|trajet",
  },
  sections:
    'mes notes,résumé,impressions,bilan,à retenir,points clés,idées,idées clés,questions et réponses,questions-réponses,liens,ressources,références,exercices,exemples,contexte,programme,ordre du jour,intervenants,remerciements,réflexions,prochaines étapes,pour aller plus loin',
  reports: {
    names: 'compte[ -]rendu|notes|mes notes|bilan|retour|résumé|rapport',
    of: "(?:(?:de|à) )?l['’]|d['’]|(?:sur|de|du|des|à|au|aux)(?: (?:la|le|les))?",
  },
  heads: { talk: 'exposé', title: 'titre|sujet', who: 'qui|par' },
  kinds: {
    talk: 'exposé',
    event: 'événement|conférence',
    glossary: 'glossaire',
    meeting: 'réunion',
    person: 'personne',
    book: 'livre',
    recipe: 'recette',
  },
  people: { and: 'et', of: 'chez', firstName: 'prénom' },
  files: {
    collections: 'livres|citations',
    works: 'livres?|musique|chansons|recettes|cuisine',
    besideWorks: 'le|la|les|mes|et',
    templates: 'modèles?',
  },
  where: 'où',
  see: 'voir',
};
