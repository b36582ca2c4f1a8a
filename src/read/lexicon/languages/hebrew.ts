import { STOP_WORDS } from '../../../model/words/stop-words.ts';
import type { Language } from './language.ts';

export const hebrew: Language = {
  code: 'he',
  stopWords: STOP_WORDS.he,
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
  programme: {
    talk: 'הרצאה',
    breaks: 'הפסקה|הפסקת (?:קפה|צהריים)|ארוחת (?:צהריים|ערב|בוקר)|הרשמה|פתיחה|סיום',
  },
  sections: 'הערות,סיכום,מסקנות,שאלות,קישורים,מקורות,דוגמאות,מבוא,רקע'.split(','),
  heads: { talk: 'הרצאה' },
  kinds: {},
  people: {},
  files: { templates: 'תבניות' },
};
