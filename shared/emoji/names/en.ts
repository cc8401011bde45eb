/** In the order of `emoji`. */
export const names =
  'grinning|laughing|smiling|slightly smiling|winking|tears of joy|rolling with laughter|heart eyes|smiling with hearts|blowing a kiss|sunglasses|hug|thinking|neutral|rolling eyes|grimacing|confused|worried|crying|sobbing|angry|screaming|flushed|partying' +
  '|thumbs up|thumbs down|OK hand|clapping|raised hands|folded hands|waving|strong arm|handshake|eyes' +
  '|red heart|broken heart|fire|sparkles|party popper|star|check mark|cross mark|question mark|exclamation mark|hundred points' +
  '|gift|parcel|delivery truck|shopping cart|credit card|money bag|camera|telephone|envelope|alarm clock|house'
