// The dictionary of traditional characters has no types of its own.
declare module 'pinyin-match/es/traditional' {
  export { default } from 'pinyin-match';
}
