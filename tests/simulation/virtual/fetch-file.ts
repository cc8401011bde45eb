/** The one of the widget's files that the simulation fetches. */
export const fetchFile = () => import('./polling')
