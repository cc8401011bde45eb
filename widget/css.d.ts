/** The minified text of a style sheet, for adoption. */
declare module '*.css' {
  const text: string
  export default text
}
