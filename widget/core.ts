/**
 * What the panel's file exports to the files of `features/`, besides `start`: code that may exist only once (Preact,
 * contexts, clocks), and views that the panel has anyway. A feature imports these from here, so that its file holds no
 * second copy. It imports everything else from its source, and its file holds a copy.
 */
export { Fragment, jsx, jsxs } from 'preact/jsx-runtime'
export { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
export { fetchFile } from '../shared/fetch-file'
export { inServerTime, serverTime } from '../shared/server-time'
export { Boundary } from './views/boundary'
export { Face } from './views/face'
export { Drawn, Icon } from './views/icon'
export { Invite, Welcoming } from './views/invite'
export { later } from './views/later'
export { Skeleton } from './views/middle'
export { sayWait, useLaterSentences, useSurroundings } from './views/surroundings'
export { useStore } from './views/use-store'
export { currentPage, shownTitle, tellPage } from './visit'
