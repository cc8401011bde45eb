export const AgentsPage = () => null
