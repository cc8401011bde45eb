export const departments = {}
