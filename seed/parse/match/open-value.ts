/** Whether a visible text stands for a fact that is not known yet: `TBD`, `Por definir`, a lone dash. */
export function isOpenValue(text: string): boolean {
  return /^(?:|[–—−?-]|n\/?a|tb[adc]|unknown|to be (?:determined|decided|confirmed|announced)|por (?:definir|confirmar))$/i.test(
    text,
  );
}
