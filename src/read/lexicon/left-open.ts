/** `{{title}}`, `<% tp.file.title %>`, `${name}`, `<your name>`. */
const blanks =
  /\{\{[^{}]{0,120}\}\}|<%[^%]{0,120}%>|\$\{[^{}]{0,60}\}|<(?:[\p{L} ]{1,30}\s)?(?:title|name|names|speaker|speakers|event|conference|date|topic|url|link)>/giu;

/** Whether a text says nothing but what a template leaves to be filled in. */
export const isLeftOpen = (text: string): boolean =>
  /\{\{|<|\$\{/.test(text) && text.length < 300 && !/[\p{L}\p{N}]/u.test(text.replace(blanks, ''));
