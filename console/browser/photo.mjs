// Photographs as a phone makes them, if plain ones: drawn by the browser that will send them.

/** A JPEG with something on it to see. */
export async function photograph(person, words, colour = '#8fb8b3') {
  const base64 = await person.page.evaluate(
    async ([text, ground]) => {
      const canvas = new OffscreenCanvas(1200, 900);
      const paper = canvas.getContext('2d');
      paper.fillStyle = ground;
      paper.fillRect(0, 0, 1200, 900);
      paper.fillStyle = '#1b2321';
      paper.fillRect(520, 120, 160, 520);
      paper.fillStyle = '#d9ece9';
      paper.beginPath();
      paper.ellipse(600, 760, 320, 70, 0, 0, 7);
      paper.fill();
      paper.fillStyle = '#fff';
      paper.font = '72px sans-serif';
      paper.fillText(text, 60, 120);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
      return btoa(bytes.reduce((all, byte) => all + String.fromCharCode(byte), ''));
    },
    [words, colour],
  );
  return { name: `${words}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}
