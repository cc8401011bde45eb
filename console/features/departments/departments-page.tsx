export const DepartmentsPage = () => null
