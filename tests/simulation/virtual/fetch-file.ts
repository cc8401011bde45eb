/** Of the widget's files, the one that is fetched in the simulation. */
export const fetchFile = () => import('./polling')
