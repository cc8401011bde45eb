/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'
import { unawaited } from '../../unawaited'
import { Glyph } from './glyph'

/**
 * Draws a picture that is not uploaded yet. On a canvas: a page's policy may forbid `blob:` addresses. Sizes in CSS
 * pixels.
 */
export function Thumb({ file, width, height }: { file: Blob | null; width: number; height: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    if (file?.type.startsWith('image/')) unawaited(draw(file, canvas.current!).then(setDrawn))
  }, [file])
  const density = Math.min(2, devicePixelRatio)
  return (
    <span class="thumb" style={{ width: `${width}px`, height: `${height}px` }}>
      <canvas ref={canvas} width={width * density} height={height * density} hidden={!drawn} aria-hidden="true" />
      {!drawn && <Glyph of="file" />}
    </span>
  )
}

/** Fills the canvas with the middle of the picture. Returns false if the browser cannot show the file. */
async function draw(file: Blob, canvas: HTMLCanvasElement): Promise<boolean> {
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.max(canvas.width / picture.width, canvas.height / picture.height)
    const [width, height] = [picture.width * scale, picture.height * scale]
    canvas.getContext('2d')!.drawImage(picture, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height)
    picture.close()
    return true
  } catch {
    return false
  }
}
