/** Long enough to see a drip, short enough for one bar of signal. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.82;

/** A photo as it travels: smaller where the browser can, else as it is. */
export async function shrink(file: File): Promise<Blob> {
  if (typeof createImageBitmap !== 'function') {
    return file;
  }
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    return small ?? file;
  } catch {
    return file;
  }
}
