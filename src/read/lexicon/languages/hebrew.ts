import { STOP_WORDS } from '../../../model/words/stop-words.ts';
import type { LanguageTable } from './language.ts';

export const hebrew: LanguageTable = {
  code: 'he',
  stopWords: STOP_WORDS.he,
  defines: [],
  vague: 'בעיה,סיבה,מטרה,פתרון,רעיון,יתרון,חיסרון,שאלה,תשובה,תוצאה,מסקנה,דוגמה,הערה,מקור',
  glossary: {
    names: 'מילון,מונחים,מילון מונחים,מושגים,ראשי תיבות',
    terms: 'מונח,מושג,מילה',
    meanings: 'הגדרה,משמעות,פירוש,הסבר',
  },
  months: 'ינואר,פברואר,מרץ|מרס,אפריל,מאי,יוני,יולי,אוגוסט,ספטמבר,אוקטובר,נובמבר,דצמבר',
  labels: {
    speakers: 'מרצה,מרצים,מרצות,דובר,דוברת,דוברים,מציג,מציגה,מציגים',
    event: 'כנס,אירוע,מפגש,ועידה',
    date: 'תאריך,מתי',
    title: 'כותרת,הרצאה',
    location: 'מיקום,מקום,עיר',
    topics: 'נושאים,תגיות',
    type: 'סוג',
  },
  programme: {
    talk: 'הרצאה',
    breaks: 'הפסקה|הפסקת (?:קפה|צהריים)|ארוחת (?:צהריים|ערב|בוקר)|הרשמה|פתיחה|סיום',
  },
  sections: 'הערות,סיכום,מסקנות,שאלות,קישורים,מקורות,דוגמאות,מבוא,רקע',
  heads: { talk: 'הרצאה' },
  files: { templates: 'תבניות' },
};
