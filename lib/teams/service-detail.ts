type Named = { slug: string; name: string }

/** A service as its page shows it. `team` null: nobody owns it. */
export type ServiceDetail = Named & {
  tier: number | null
  team: Named | null
  isSetUp: boolean
  dependsOn: Named[]
  dependents: Named[]
}
