/** The minified text of a style sheet, for `adoptedStyleSheets`. */
declare module '*.css' {
  const text: string
  export default text
}
