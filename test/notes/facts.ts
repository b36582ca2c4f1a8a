import {
  bank,
  deployments,
  event,
  learning,
  limits,
  orchestrating,
  security,
  testing,
} from './titles.ts';

/** A fact of the attendee's notes, words that someone would type to find it, and the note that contains it. */
export interface FactQuery {
  readonly fact: string;
  readonly query: string;
  /** Title of the talk or event note expected among the first three hits. */
  readonly talk: string;
}

/** All facts of the attendee's notes, sentence by sentence, in their order. */
export const facts: readonly FactQuery[] = [
  { fact: 'ServerlessDays is a small conference', query: 'small conference', talk: event },
  {
    fact: 'It is part of a series of community events',
    query: 'series community events',
    talk: event,
  },
  {
    fact: 'It took place in Amsterdam on 29 March 2019',
    query: 'amsterdam 29 march 2019',
    talk: event,
  },
  {
    fact: 'Serverless: you are concerned with the application, not the server it runs on',
    query: 'serverless architecture concern application not server',
    talk: event,
  },
  { fact: 'Serverless applications are typically low cost', query: 'low cost', talk: event },
  { fact: 'They are paid per invocation', query: 'pay-per-invocation', talk: event },
  { fact: 'They are highly scalable', query: 'highly scalable', talk: event },
  {
    fact: 'The two main providers are AWS Lambda and Azure Functions',
    query: 'two main providers amazon microsoft',
    talk: event,
  },
  {
    fact: 'Google Cloud Functions was barely mentioned',
    query: 'google cloud functions hardly mentioned',
    talk: event,
  },
  {
    fact: "The talk tells of Moneyou's way to serverless",
    query: 'moneyou serverless',
    talk: bank,
  },
  {
    fact: 'Moneyou started twelve years earlier as a mortgage product of ABN Amro',
    query: 'abn amro mortgage product',
    talk: bank,
  },
  { fact: 'Its age at the time was twelve years', query: 'moneyou twelve years', talk: bank },
  { fact: 'Development was outsourced at first', query: 'outsourced development', talk: bank },
  {
    fact: 'In 2016 it started as a retail banking app',
    query: 'retail banking app 2016',
    talk: bank,
  },
  { fact: 'The app is developed in-house', query: 'in-house development', talk: bank },
  {
    fact: 'Serverless is easier to keep secure and compliant than an own data centre',
    query: 'secure compliant own data centre',
    talk: bank,
  },
  { fact: 'They do not touch the operating system', query: 'nobody touches the OS', talk: bank },
  { fact: 'They do no capacity planning', query: 'capacity planning', talk: bank },
  { fact: 'They use infrastructure as code', query: 'moneyou infrastructure as code', talk: bank },
  { fact: 'They use the Serverless Framework', query: 'serverless framework', talk: bank },
  {
    fact: 'They scan for compliance continually',
    query: 'continuous compliance scanning',
    talk: bank,
  },
  {
    fact: 'A scan may find an S3 bucket without encryption',
    query: 's3 bucket without encryption',
    talk: bank,
  },
  {
    fact: 'The responsible team is notified so that it can fix it',
    query: 'team responsible notified fix',
    talk: bank,
  },
  {
    fact: 'The testing pyramid can be thicker in the middle',
    query: 'testing pyramid thicker middle',
    talk: testing,
  },
  { fact: 'Testing a function is cheap', query: 'cheap to test a function', talk: testing },
  {
    fact: 'Machine learning looks for patterns in existing data',
    query: 'patterns in data',
    talk: learning,
  },
  { fact: 'It predicts results for new data', query: 'predict new data', talk: learning },
  {
    fact: 'Machine learning is server-intensive, so serverless is limited there',
    query: 'server-intensive limited possibilities',
    talk: learning,
  },
  {
    fact: 'Serverless can be the glue that binds services together',
    query: 'glue between services',
    talk: learning,
  },
  {
    fact: 'Azure Functions has bindings for input and output to many data sources',
    query: 'bindings input output data sources',
    talk: learning,
  },
  {
    fact: 'Durable Functions can coordinate jobs',
    query: 'coordinate jobs durable functions',
    talk: learning,
  },
  { fact: 'Overfitting: fits the past very well', query: 'overfitting past data', talk: learning },
  {
    fact: 'Overfitting: poor at predicting the future',
    query: 'poor at predicting the future',
    talk: learning,
  },
  {
    fact: 'Regularizing makes the model less complex',
    query: 'regularizing model less complex',
    talk: learning,
  },
  {
    fact: 'Azure Functions can use smart scaling for pull events',
    query: 'smart scaling pull events',
    talk: limits,
  },
  {
    fact: 'With a queue trigger it scales quickly when the queue is long',
    query: 'queue trigger long queue scale quickly',
    talk: limits,
  },
  {
    fact: 'Smart scaling is not possible for push events',
    query: 'push events no smart scaling',
    talk: limits,
  },
  {
    fact: 'With an HTTP trigger the function is reactive',
    query: 'http trigger function only reacts',
    talk: limits,
  },
  {
    fact: 'Premium functions are coming soon',
    query: 'premium functions coming soon',
    talk: limits,
  },
  {
    fact: 'A cold start is the warm-up when the function scales to a new instance',
    query: 'cold start warm up new instance',
    talk: limits,
  },
  {
    fact: 'There will always be one reserved instance',
    query: 'one reserved instance',
    talk: limits,
  },
  {
    fact: 'The scale is ahead of the current load',
    query: 'scale ahead of current load',
    talk: limits,
  },
  {
    fact: 'It is still within the consumption plan',
    query: 'premium within consumption plan',
    talk: limits,
  },
  { fact: 'It uses one more instance than otherwise', query: 'one instance more', talk: limits },
  {
    fact: 'Chaining functions with queues is a common pattern',
    query: 'chaining functions queues common pattern',
    talk: limits,
  },
  { fact: 'Errors are hard to handle in a chain', query: 'errors hard to handle', talk: limits },
  {
    fact: 'Logic Apps and Durable Functions coordinate child functions',
    query: 'logic apps coordinate child functions',
    talk: limits,
  },
  {
    fact: 'Durable Functions invoke others like calling an async method',
    query: 'durable function async method',
    talk: limits,
  },
  {
    fact: 'It looks like a long sequential top-level method, but is reliable',
    query: 'long sequential method reliable',
    talk: limits,
  },
  {
    fact: 'The Durable Function stores state and wakes up when needed',
    query: 'store state wake up',
    talk: limits,
  },
  {
    fact: 'More of the security responsibility moves to the cloud provider',
    query: 'security responsibility cloud provider',
    talk: security,
  },
  {
    fact: 'There are still many security considerations',
    query: 'many security considerations',
    talk: security,
  },
  {
    fact: "The talk mentioned PureSec's top ten",
    query: 'puresec security top 10',
    talk: security,
  },
  {
    fact: 'Dependency poisoning injects vulnerabilities into third-party libraries',
    query: 'vulnerabilities third-party libraries',
    talk: security,
  },
  { fact: 'Use least-privilege roles', query: 'least privilege roles', talk: security },
  {
    fact: 'They restrict the blast radius of an attack',
    query: 'restrict blast radius attack',
    talk: security,
  },
  {
    fact: 'The talk compared the three main cloud providers',
    query: 'comparing three main cloud providers',
    talk: orchestrating,
  },
  {
    fact: 'Azure Durable Functions are good for developers and have a base type',
    query: 'good for developers base type',
    talk: orchestrating,
  },
  {
    fact: 'Each function has a durable trigger type',
    query: 'durable trigger type',
    talk: orchestrating,
  },
  {
    fact: 'Azure has a good testing framework',
    query: 'good testing framework',
    talk: orchestrating,
  },
  {
    fact: 'Azure has very good orchestration',
    query: 'very good orchestration',
    talk: orchestrating,
  },
  {
    fact: 'AWS is good for some things, mainly performance',
    query: 'aws mainly performance',
    talk: orchestrating,
  },
  {
    fact: 'GCP is not much good for anything',
    query: 'gcp not good for much',
    talk: orchestrating,
  },
  { fact: 'GCP has the best portal', query: 'best portal', talk: orchestrating },
  {
    fact: 'Canary: deploy a small percentage',
    query: 'canary small percentage',
    talk: deployments,
  },
  {
    fact: 'If the canary is okay, deploy everything',
    query: 'canary okay deploy everything',
    talk: deployments,
  },
  {
    fact: 'Linear: deploy gradually over time',
    query: 'linear gradually over time',
    talk: deployments,
  },
  {
    fact: 'Use a post-traffic function after deployment',
    query: 'post-traffic function after deployment',
    talk: deployments,
  },
  { fact: 'It checks non-functional attributes', query: 'check NFAs', talk: deployments },
  {
    fact: 'For example that encryption is enabled',
    query: 'check encryption enabled after deployment',
    talk: deployments,
  },
];
