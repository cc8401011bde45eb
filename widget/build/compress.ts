import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/**
 * Writes `FILE.br` and `FILE.gz` beside each script and style sheet, so that files are small without a compressing
 * proxy.
 */
export async function compress(files: string[]): Promise<void> {
  const scripts = files.filter((file) => /\.(m?js|css)$/.test(file))
  await Promise.all(
    scripts.map(async (file) => {
      const bytes = await readFile(file)
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      }
      const [brotli, gzipped] = await Promise.all([toBrotli(bytes, { params }), toGzip(bytes, { level: 9 })])
      await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipped)])
    }),
  )
}

/** The name of the file before compression. */
export const uncompressed = (file: string) => file.replace(/\.(br|gz)$/, '')
