// The package's own types describe it as CommonJS; this is the module that the window is built with.
declare module "pinyin-match/es/main.js" {
  const pinyin: { readonly match: (text: string, word: string) => readonly [number, number] | false };
  export default pinyin;
}
