/**
 * Nouns that say what kind of thing something is, in the singular: `X is a protocol`, `Y: cluster manager`.
 * They are those of software and of work on it, not of any one talk.
 */
export const kindNouns: ReadonlySet<string> = new Set(
  `abstraction accelerator adapter agent aggregator algorithm alternative analysis api app application approach
    architecture array artifact attack authentication authorization automation balancer benchmark bias binary
    binding blueprint bot box branch bridge broker browser buffer builder bundle bundler bus cache catalog chip class
    cli client cloud cluster code collection collector command community company compiler component computing
    concept condition connection connector console consumer container contract controller convention cost
    counterpart cryptography daemon dashboard data database dataset debt debugger decorator definition deployment
    design device dialect directory discovery distribution document driver edition editor effect emitter emulator
    encoding encryption endpoint engine environment equivalent error event exception execution executor expression
    extension failure feature file filter firewall flag form format formatter forwarder framework frontend function
    gateway generator graph group guarantee guide handler hash header heuristic hook host hypervisor idea
    identifier image impl implementation index infrastructure inspector instance instruction interface interpreter
    iterable iterator job kernel key keyword kit language layer learning lexer library limit linter list listener
    loader lock log logger logging loop machine maker management manager manifest mapper mapping marketplace
    measure measurement mechanism memory mesh message metadata method methodology metric microcomputer
    microcontroller microservice middleware migration minifier mode model modeling modelling modeler module monitor
    monitoring namespace network networking node notation notebook number object observer operation operator
    optimizer orchestration orchestrator os package packager paradigm parser part partition pattern payload person
    phase philosophy pipeline plane platform plugin pod policy polyfill port practice preprocessor primitive
    principle problem procedure process processing processor producer product profile profiler program programming
    project property protocol prototype provider provisioning proxy publication query queue reader record
    reference registry relation relationship renderer replacement replica report repository representation request
    resolver resource responder role router routine rule runner runtime sandbox scanner schedule scheduler schema
    science scope script sdk search secret segment selector sequence serializer server service session set shell
    shop signal simulation simulator site skill snapshot software solution source spec specification stack
    standard startup state statement step storage store strategy stream string structure style subset suite
    superset supervisor switch syntax system table tag target task taxonomy team technique technology template
    term terminal test testing text theory thread threshold time token tool toolchain toolkit tooling tracer
    tracing tracker transaction transformation transformer translation translator transpiler tree trigger tuple
    type ui unit utility validation validator value variable variant version view virtualization visualization
    visualisation volume vulnerability warehouse watcher wizard word workflow workload worker wrapper writer`.split(
    /\s+/,
  ),
);

/** Note takers' shorthand by what it is short for. */
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

/** Words that end a noun phrase: what comes behind tells more of it. */
export const phraseEnds: ReadonlySet<string> = new Set(
  `for of to that which who used built from between on in with by where whose based and or when like as via without
    within across at into over plus per than made written designed intended inside behind running around
    against about using`.split(/\s+/),
);

/** Words that no noun phrase has in it: those of a sentence. */
export const sentenceWords: ReadonlySet<string> = new Set(
  `is are was were be been has have had can could will would should must may might do does did don't doesn't isn't
    aren't can't won't it's that's we you i they he she it we're you're they're we've i'm not never went got came
    your our my their his her own every there here so but because if then let lets how why what`.split(
    /\s+/,
  ),
);
