/** As many points as the screen shows, so that a signature is sharp on paper. */
export function sizeOf(shown: HTMLCanvasElement): [number, number] {
  const scale = window.devicePixelRatio || 1;
  return [Math.round((shown.clientWidth || 320) * scale), Math.round((shown.clientHeight || 140) * scale)];
}

/** The colour of words where it stands. */
export const inkOf = (shown: HTMLCanvasElement) => getComputedStyle(shown).color || 'black';

/** An empty sheet: on paper and as a photo nothing shines through. */
export function wipe(shown: HTMLCanvasElement) {
  const pen = shown.getContext('2d');
  if (pen) {
    pen.fillStyle = getComputedStyle(shown).backgroundColor || 'white';
    pen.fillRect(0, 0, shown.width, shown.height);
  }
}
