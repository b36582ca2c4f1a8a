/**
 * Stop words of languages other than English, by ISO 639-1 code, as written, separated by spaces: words that most
 * sentences contain and that mean nothing alone. They show a note's language; the search drops them from a query.
 */
export const STOP_WORDS = {
  ar: 'في من على إلى عن مع هذا هذه ذلك التي الذي أن لا ما هو هي كان كل أو بعد قبل ثم بين',
  de: 'der die das es und ist nicht ein eine einen einem einer mit von für auf dem den des im sind wird auch als bei sich zu wie oder aber nach wenn man noch aus',
  es: 'el la los las un una unos unas y es son en de del que con por para no se lo al como más pero su sus este esta esto cuando muy sin sobre',
  fr: 'le la les un une des du de et est sont dans pour que qui sur avec pas ne ce cette au aux par plus en il elle on nous vous mais ou où se son sa ses',
  he: 'של על את זה זו הוא היא לא עם או כי גם אבל יש אין כל מה אני הם אם רק אל כדי בין',
  it: 'il lo la i gli le un uno una e è sono di del della dei delle che con per non si al alla come più ma suo sua questo questa quando molto senza su nel nella in',
  ja: 'の を に は が で と も から まで より です ます する した ない',
  ko: '은 는 이 가 을 를 에 의 와 과 도 로 으로 에서 하다 이다 그 수 것',
  nl: 'de het een en is niet van voor op met te dat die aan zijn ook als bij naar maar om door wordt worden er nog uit dan je wat zo',
  pl: 'na nie się że jak ale który która które dla czy przez gdy lub oraz jego jej ich tym są być przed przy także tylko jako już jeśli więc może można będzie między',
  pt: 'o a os as um uma uns umas e é são em no na nos nas de do da dos das que com por para não se ao mais mas seu sua este esta isso quando muito sem sobre como',
  ru: 'и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня о из ему для это который которая которое которые при без или если',
  sv: 'och att det som en ett är av för på med den till inte om han de har var men ett från så kan vi när eller hur också',
  zh: '的 了 是 在 和 有 不 这 這 就 也 我 们 們 你 他 她 它 与 與 或',
};

/** Further stop words, which occur in questions (`how`, `can`). They are no sign of a note's language. */
export const QUESTION_STOP_WORDS: Readonly<Record<string, string>> = {
  de: 'ich wir kann können muss soll was wo wer wann warum wieso welche welcher welches gibt mein meine mir mich',
  es: 'qué cuál dónde quién puedo puede hay mi mis',
  fr: 'comment je puis peut peux quel quelle quoi qui mon ma mes',
  it: 'cosa dove chi quale quali posso può mio mia',
  nl: 'hoe ik kan waar wie welke wanneer moet mijn',
  pt: 'onde qual quem posso pode meu minha',
  ru: 'где кто когда почему какой какая можно могу мой',
  sv: 'jag kan vad var vilken vilka måste min',
};
