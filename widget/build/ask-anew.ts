/**
 * In `again=>import("./talk.js")` what is given goes behind the address. In the sources it cannot: only what is imported by a plain
 * text becomes a file of its own.
 */
export const askAnew = (text: string): string => text.replaceAll(/([\w$]+)=>import\("((?:\.|\/[\w/]+)\/[\w-]+\.js)"\)/g, '$1=>import("$2"+$1)')
