/**
 * What the panel's file exports to the files of `features/`, besides `start`: what there may be only once (Preact, contexts,
 * clocks), and views that the panel has anyway. A feature imports it from here, so that it carries no second one along.
 * Anything else it imports from where it is, and carries.
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
