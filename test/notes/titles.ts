/** Titles of the bundled notes, under short names for the lists of queries in this folder. */
export const event = 'ServerlessDays Amsterdam 2019';
export const bank = 'Serverless-as-a-bank';
export const testing = 'Testing serverless applications';
export const learning = 'Serverless machine learning';
export const limits = 'Where serverless falls short';
export const security = 'Serverless security';
export const orchestrating = 'Orchestrating functions';
export const deployments = 'Safe deployments';
