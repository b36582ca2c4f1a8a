/** Placeholders of templates: `{{title}}`, `<% tp.file.title %>`, `${name}`, `<your name>`. */
const blanks =
  /\{\{[^{}]{0,120}\}\}|<%[^%]{0,120}%>|\$\{[^{}]{0,60}\}|<(?:[\p{L} ]{1,30}\s)?(?:title|name|names|speaker|speakers|event|conference|date|topic|url|link)>/giu;

/** Whether a text consists only of a template's placeholders. */
export const isTemplatePlaceholder = (text: string): boolean =>
  /\{\{|<|\$\{/.test(text) && text.length < 300 && !/[\p{L}\p{N}]/u.test(text.replace(blanks, ''));
