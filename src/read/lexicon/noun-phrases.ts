/**
 * Nouns for the kind of a thing, in the singular: `X is a protocol`, `Y: cluster manager`. They belong to software and
 * to work on software in general, not to single talks.
 */
export const kindNouns: ReadonlySet<string> = new Set(
  `ability abstraction accelerator act action activity adapter agent aggregator agreement algorithm alternative
    amount analyser analysis analyzer api app application approach approximation architecture area array artifact assignment association attack attempt
    authentication authority authorization automation balancer behavior behaviour belief benchmark bias binary
    binding blueprint bot boundary box branch bridge broker browser buffer builder bundle bundler bus cache
    capability catalog category chain change channel characteristic chip choice class cli client cloud cluster
    code collaboration collection collector combination command communication community company compiler
    component compromise computing concept condition connection connector console constraint consumer container
    contract controller convention copy cost counterpart cryptography daemon dashboard data database
    dataset debt debugger decorator definition degree deployment design device diagram dialect directory
    discipline discovery distance distribution doc document documentation driver edition editor effect effort
    emitter emulator encoding encryption endpoint engine entity environment equivalent error estimate event
    exception execution executor experiment expression extension factor failure fallacy feature feedback feeling
    field file filter firewall flag flow force form format formatter forwarder framework frontend function
    gateway generator graph group guarantee guide habit handler hardware hash header heuristic hook host human
    hypervisor idea identifier image impl implementation incident index information infrastructure inspector
    instance instruction interface intermediary interpreter interval investment issue iterable iterator job
    kernel key keyword kit language law layer leader learning lexer library limit linter list listener
    loader location lock log logger logging loop machine maker management manager manifest mapper mapping
    marketplace measure measurement mechanism meeting memory mesh message metadata metaphor method methodology
    metric microcomputer microcontroller microservice middleware migration minifier misconception mix mode model
    modeler modeling modelling module moment monitor monitoring namespace need negotiation network networking
    node notation notebook number object observer operation operator optimizer orchestration orchestrator
    organization os package packager pair paradigm parser part partition path pattern payload percentage period
    permission person phase philosophy pipeline place plan plane platform plugin pod point policy polyfill port
    position possibility practice preference preprocessor primitive principle probability problem procedure
    process processing processor producer product profile profiler program programming project promise proof
    property proportion protocol prototype provider provisioning proxy publication quality quantity query queue
    range rate ratio reaction reader reality reason record reference registry relation relationship renderer
    replacement replica report repository representation request requirement resolver resource responder
    responsibility right risk role room router routine rule runner runtime sandbox scanner schedule scheduler
    schema science scope script sdk search secret segment selector sensor sequence serializer server service
    session set share shell shop sign signal simulation simulator site situation size skill snapshot software
    solution source space spec specification speed spot stack standard startup state statement station status
    step storage store strategy stream string structure stuff style subscription subset suite sum superset
    supervisor surface survey switch symptom syntax system table tactic tag target task taxonomy team technique
    technology template tendency term terminal test testing text theory thread threat threshold time token tool
    toolchain tooling toolkit tracer tracing tracker tradeoff trait transaction transfer transformation
    transformer translation translator transpiler trap tree trigger tuple type ui unit upgrade usage utility
    validation validator value variable variant version view virtualization vision visitor visualisation
    visualization volume vulnerability warehouse watcher weakness website window wizard word work worker
    workflow workload workshop wrapper writer zone`.split(/\s+/),
);

/** Note takers' shorthand, with the words that it stands for. */
export const shorthand: ReadonlyMap<string, string> = new Map([
  ['b/w', 'between'],
  ['w/', 'with'],
  ['w/o', 'without'],
  ['n/w', 'network'],
  ['s/w', 'software'],
  ['h/w', 'hardware'],
  ['g/w', 'gateway'],
  ['f/w', 'framework'],
  ['k/v', 'key-value'],
  ['impl', 'implementation'],
  ['mgmt', 'management'],
  ['mgr', 'manager'],
  ['infra', 'infrastructure'],
  ['env', 'environment'],
  ['config', 'configuration'],
  ['db', 'database'],
  ['lang', 'language'],
  ['info', 'information'],
  ['fn', 'function'],
  ['func', 'function'],
  ['svc', 'service'],
  ['lib', 'library'],
  ['libs', 'libraries'],
  ['app', 'application'],
  ['repo', 'repository'],
  ['proj', 'project'],
  ['std', 'standard'],
  ['dist', 'distribution'],
  ['arch', 'architecture'],
  ['alg', 'algorithm'],
  ['algo', 'algorithm'],
  ['dev', 'development'],
  ['auth', 'authentication'],
  ['org', 'organization'],
  ['pkg', 'package'],
  ['val', 'value'],
  ['vals', 'values'],
]);

/** Words at which a noun phrase ends; the words behind them describe it further. */
export const phraseEnds: ReadonlySet<string> = new Set(
  `for of to that which who used built from between on in with by where whose based and or when like as via without
    within across at into over plus per than made written designed intended inside behind running around
    against about using`.split(/\s+/),
);

/** Words of sentences that no noun phrase contains. */
export const sentenceWords: ReadonlySet<string> = new Set(
  `is are was were be been has have had can could will would should must may might do does did don't doesn't isn't
    aren't can't won't it's that's we you i they he she it we're you're they're we've i'm not never went got came
    your our my their his her own every there here so but because if then let lets how why what`.split(
    /\s+/,
  ),
);
