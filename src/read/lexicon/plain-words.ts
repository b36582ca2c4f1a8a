/** Words of titles, companies and everyday language that do not occur in people's names, in lower case. */
export const everydayWords: ReadonlySet<string> = new Set(
  `a about accelerating access account action actions active actor actors adaptive admin adoption advanced adventures
    after agent agents agile ai alert alerts algorithm algorithms all an analysis analytics and antipatterns api apis
    app application applications apps architecture architectures art asset assets async at audit authentication
    authorization auto automated automating automation back backend background bare basic basics batch beginner behind
    best better beyond big binary blockchain bootstrap bot bots breaking bridge browser browsers budget bug bugs build
    building built business by cache caching canary career case cases cd chain challenges changes channel channels
    chaos chat checklist choosing ci class classes cli client closing cloud clouds cluster clusters code coding cold
    collaboration color command common communication communities community company compiler compliance components
    computer computing concepts concurrency concurrent conf conference config configuration connect consistency console
    container containers content continuous control cool core cost costs course creating creation creative cross crypto
    css culture custom customer customers daily dashboard dashboards data database databases day days debt debug
    debugging deconstructed deep defense delivery demo demos demystified dependencies deploy deploying deployment
    deployments design designing desktop dev developer developers developing development devices devops diagram digital
    directions disaster discovery discussion distributed diversity dive dns does doing domain down driven driving
    dynamic early ecosystem edge effective efficient empathy enabling end engine engineer engineering engineers
    enterprise environment error errors essential ethics event events every everything evolution evolving example
    examples experience experiences experiment exploring extending extreme failure failures fall fast faster fault
    features federation field file files fine finding first flow fluent for form forms foundation fragile framework
    frameworks free friendly from front frontend full function functional functions fundamentals future game games
    gateway generation generative get getting git global go going good governance graph great group groups growing
    growth guide hack hacking hands happy hard hardware headers health heart hello here hidden high history home hooks
    how html http hub human hybrid i identity image images immutable impact impl implementing improving in incident
    incidents index industry infra infrastructure ingress initializers inner innovation input inside insights
    integration intelligence interactive interface internal internals internet into intro introducing introduction
    investigating iot is issues it its job jobs journey js json just kernel key keynote lab labs language languages
    large latency launch layer layers leader leaders leadership leading lean learned learning learnings legacy less
    lessons let level leveraging library life lightning line linked list live load local log logging logic logs long
    look loop low lunch machine macros maintaining making manage management manager managing mapping market mastering
    measuring meet meetup memory mesh message messaging metal methods metrics micro microservice microservices
    migrating migration mind mobile mock mode model modeling models modern module modules monitoring monolith more most
    moving multi mythical myths name native nature navigating net network networking networks neural new news next nix
    no node not note notes nothing now object objects observability of off on one online open opening operating
    operations operator operators ops optimization optimizing options orchestration organization organizations our out
    overview own package packages page pair panel parallel part party past path patterns payment people performance
    personal perspective pipeline pipelines plan planning platform platforms play plugin plugins policies policy power
    practical practice practices predicting principles privacy private pro problem problems process processing product
    production productivity products profiling program programmer programmers programming progress progressive project
    projects property protocol protocols public pull pure qa quality quantum queries query question questions queue
    queues quick quickly reactive ready real reality recap recovery red refactoring registration reinvent release
    releases reliability reliable remote report reproducible request research resilience resilient resources responsive
    rest review reviews risk road roadmap robot role roles rules running runtime saas safe safety scalable scale
    scaling scheduler science search secret secrets section secure securing security self semantic series server
    serverless servers service services session sessions setup shared sharing shell shift shipping short should simple
    simulation site sites size skills slides small smart social software solid solution solutions solving source space
    speaker speakers speaking spec speed sprint sql stack standard standards start started starting startup state
    stateful states static stop storage stories story strategies strategy stream streaming streams structure structured
    style success summary summit support survival sustainable system systems table talk talks target task tasks tdd
    team teams tech technical technique techniques technologies technology telemetry template terminology test testing
    tests text that the their theory there these things think thinking this thread threat threats three through time
    tips title to today together tool tooling tools topic topics toward towards track tracing tracking traffic training
    transform transformation transforming trends tricks trust tutorial twitter two type types ui understanding unified
    unit up update updates upgrade usability use user users using ux value vault version video view virtual vision
    visual visualization vs vulnerabilities want watch way ways web webinar website week welcome what when where which
    who why wide wild windows with without work worker workers workflow workflows working workload workloads workplace
    workshop workshops world wrap writing wrong xml year years you your zero academy agency airlines associates
    association bank capital center centre college consulting corp corporation council department gmbh government
    holdings hospital inc institute international limited llc ltd media ministry national partners press school society
    studio studios university ventures monday tuesday wednesday thursday friday saturday sunday january february march
    april june july august september october november december morning afternoon evening english french german spanish
    dutch russian chinese japanese european american african asian amsterdam berlin london paris portland york seattle
    boston chicago barcelona munich vienna zurich madrid dublin europe asia africa america usa uk eu pros cons agenda
    abstract references conclusion conclusions takeaways takeaway details detail links ideas goals goal outline
    motivation further reading thoughts quotes announcements thanks appendix terms glossary definitions definition
    requirements usage installation license contributing`.split(/\s+/),
);

/** Names of products and companies: not people, but possible terms of a note. */
export const productNames: ReadonlySet<string> = new Set(
  `accenture adobe airbnb alibaba amazon android angular ansible apache apple atlassian aws azure bigquery bloomberg
    chef chrome chromium cisco clojure cloudflare cncf confluent databricks datadog dell disney docker dropbox ebay
    elastic elasticsearch ericsson etsy express facebook github gitlab golang google graphql hashicorp haskell heroku
    honeycomb ibm icinga intel ios java javascript jetbrains kafka kotlin kube kubernetes lambda linkedin linux meta
    microsoft mongo mongodb mozilla mysql netflix netlify nginx nvidia openshift oracle paypal photon pivotal postgres
    prometheus puppet puppetlabs python rackspace rails react redhat redis ruby rust salesforce samsung sap scala
    shopify slack spark spotify spring square stripe swift terraform thoughtworks twilio twitch typescript uber vercel
    vmware vue webassembly yahoo yelp zalando`.split(/\s+/),
);
