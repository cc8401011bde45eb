import type { Plan } from './plan'

const mostTries = 250

/** The fewest commands of a plan that still break it: removes whole stretches first, then single commands. */
export async function shrink(plan: Plan, breaks: (plan: Plan) => Promise<boolean>): Promise<Plan> {
  let least = plan
  let tries = 0
  for (let size = Math.ceil(plan.commands.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < least.commands.length && tries < mostTries;) {
      const fewer = { ...least, commands: least.commands.toSpliced(from, size) }
      tries++
      if (await breaks(fewer)) least = fewer
      else from += size
    }
  }
  return least
}
