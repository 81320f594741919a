/** What is used of edtf.js, which brings no types: first and last millisecond; infinite where open. */
declare module "edtf" {
  export default function edtf(text: string): { min: number; max: number };
}
