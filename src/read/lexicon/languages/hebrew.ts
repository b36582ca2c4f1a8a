import type { Language } from './language.ts';

export const hebrew: Language = {
  code: 'he',
  stopWords: 'של על את זה זו הוא היא לא עם או כי גם אבל יש אין כל מה אני הם אם רק אל כדי בין',
  defines: [],
  aThing: '',
  vague: 'בעיה,סיבה,מטרה,פתרון,רעיון,יתרון,חיסרון,שאלה,תשובה,תוצאה,מסקנה,דוגמה,הערה,מקור'.split(
    ',',
  ),
  glossary: {
    names: 'מילון,מונחים,מילון מונחים,מושגים,ראשי תיבות'.split(','),
    terms: 'מונח,מושג,מילה'.split(','),
    meanings: 'הגדרה,משמעות,פירוש,הסבר'.split(','),
  },
  months: 'ינואר,פברואר,מרץ|מרס,אפריל,מאי,יוני,יולי,אוגוסט,ספטמבר,אוקטובר,נובמבר,דצמבר'.split(','),
  weekdays: [],
  dates: {},
  labels: {
    speakers: 'מרצה,מרצים,מרצות,דובר,דוברת,דוברים,מציג,מציגה,מציגים'.split(','),
    event: 'כנס,אירוע,מפגש,ועידה'.split(','),
    date: 'תאריך,מתי'.split(','),
    title: 'כותרת,הרצאה'.split(','),
    location: 'מיקום,מקום,עיר'.split(','),
    topics: 'נושאים,תגיות'.split(','),
    type: 'סוג'.split(','),
  },
  byline: {},
  programme: { talk: 'הרצאה' },
  heads: { talk: 'הרצאה' },
  kinds: {},
  people: {},
  files: {},
};
