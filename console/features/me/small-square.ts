const side = 128

/**
 * The middle of a picture as 128 × 128 WebP, or PNG where the browser cannot encode WebP. Drawing it again removes all
 * metadata, such as location and camera, before it leaves the device. Throws when the file is not a picture.
 */
export async function smallSquare(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file)
  const cut = Math.min(bitmap.width, bitmap.height)
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser cannot draw')
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(bitmap, (bitmap.width - cut) / 2, (bitmap.height - cut) / 2, cut, cut, 0, 0, side, side)
  bitmap.close()
  return await new Promise((done, fail) =>
    canvas.toBlob(
      (blob) => (blob ? done(blob) : fail(new Error('The picture could not be written'))),
      'image/webp',
      0.86,
    ),
  )
}
