/** Verbs that begin an instruction, in lower case. */
export const orderVerbs: ReadonlySet<string> = new Set(
  `add allow announce apply ask attach automate avoid be begin bring build call change check choose click collect
    commit compare configure connect consider copy create cut define delete deliver deploy describe design
    disable do dont download drop embrace enable encourage ensure enter evaluate execute explain export fetch find fix
    focus follow forget gather generate get give going have help hire identify ignore implement import improve
    include increase install instead introduce invest join keep know launch learn leave let lets listen look
    make manage maximise maximize measure merge minimise minimize modify monitor move need needs never notify
    open optimise optimize pay pick place plan practice prefer prepare prevent provide publish pull push put
    reach read reduce refactor remember remove rename replace return review run save say scale select send set
    share show simplify solve speak split start stay stop store submit switch take talk teach tell test think
    track treat try turn understand update upgrade use used validate verify visit wait want watch work works
    write wrote`.split(/\s+/),
);

/** Verbs for what a thing does, in the third person and lower case: `binds resources to ...`. */
export const actingVerbs: ReadonlySet<string> = new Set(
  `associates adds automates binds brings builds calculates calls catches changes checks collects combines compares
    computes connects controls converts counts creates deals decides defines delivers deploys describes detects
    determines displays does ensures evaluates executes exposes extracts fetches filters finds formats forwards
    generates gets groups guarantees handles hides hosts identifies implements indicates injects inspects
    installs integrates keeps limits links listens loads locks logs looks maintains makes maps matches measures
    merges monitors moves offers optimizes orchestrates organizes parses pays performs points prevents processes
    produces protects proxies publishes reads records reduces removes renders replaces resolves responds
    restarts retrieves retries routes runs saves scales schedules selects separates serves shows simulates
    solves sorts specifies splits starts stops switches takes talks tells tests tracks transforms translates
    updates uses validates verifies watches wraps writes acts aggregates allocates analyzes applies assigns
    authenticates caches centralizes clones coordinates comprises compiles consists contains consumes copies
    covers decouples delegates encapsulates encrypts enforces enumerates estimates examines explains exports
    extends focuses gathers gives helps hooks imports intercepts iterates lets lists lives loops manages means
    migrates mimics models normalizes observes occurs opens optimises passes persists posts predicts prints
    propagates provides provisions pulls pushes queries ranks receives refers registers relates remembers
    replays reports represents returns rewrites rolls searches sends sets shares signs sits spans stores streams
    summarizes syncs turns understands visualizes waits walks`.split(/\s+/),
);
