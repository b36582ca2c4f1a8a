/** Programmes of the same conference, as each tool writes them. */

export const PRETALX = {
  schedule: {
    version: '1.0',
    base_url: 'https://pretalx.example/demo/schedule/',
    conference: {
      acronym: 'demo',
      title: 'Demo Days 2024',
      start: '2024-05-16',
      time_zone_name: 'Europe/Berlin',
      days: [
        {
          index: 1,
          date: '2024-05-16',
          rooms: {
            'Main hall': [
              {
                guid: 'c0ffee00-0000-5000-8000-000000000001',
                code: 'ABCDEF',
                id: 1,
                url: 'https://pretalx.example/demo/talk/ABCDEF/',
                date: '2024-05-16T10:00:00+02:00',
                start: '10:00',
                duration: '00:45',
                room: 'Main hall',
                title: 'Queues for the impatient',
                subtitle: '',
                track: 'Architecture',
                type: 'Talk',
                abstract:
                  'A queue lets the sender leave.\r\n\r\n# What you learn\r\n\r\n- backpressure',
                description: '',
                persons: [
                  { code: 'X', public_name: 'Ada Example', biography: null },
                  { code: 'Y', name: 'Bo Sample' },
                ],
              },
            ],
            Attic: [
              {
                guid: 'c0ffee00-0000-5000-8000-000000000002',
                date: '2024-05-17T00:30:00+02:00',
                start: '00:30',
                room: 'Attic',
                title: 'After midnight',
                track: null,
                abstract: '',
                persons: [],
              },
              {
                guid: 'c0ffee00-0000-5000-8000-000000000003',
                date: '2024-05-17T01:00:00+02:00',
                start: '01:00',
                room: 'Attic',
                title: 'Soup for all',
                type: 'Break',
                persons: [],
              },
            ],
          },
        },
      ],
    },
  },
};

const SESSION = {
  id: '101',
  title: 'Queues for the impatient',
  description: 'A queue lets the sender leave.',
  startsAt: '2024-05-16T10:00:00',
  endsAt: '2024-05-16T10:45:00',
  isServiceSession: false,
  isPlenumSession: false,
};
const LUNCH = {
  id: '102',
  title: 'Lunch',
  startsAt: '2024-05-16T12:00:00',
  isServiceSession: true,
};

export const SESSIONIZE_GRID = [
  {
    date: '2024-05-16T00:00:00',
    rooms: [
      {
        id: 7,
        name: 'Main hall',
        sessions: [
          {
            ...SESSION,
            room: 'Main hall',
            roomId: 7,
            speakers: [
              { id: 'a', name: 'Ada Example' },
              { id: 'b', name: 'Bo Sample' },
            ],
            categories: [
              { id: 1, name: 'Level', categoryItems: [{ id: 11, name: 'Beginner' }] },
              { id: 2, name: 'Track', categoryItems: [{ id: 21, name: 'Architecture' }] },
            ],
          },
          { ...LUNCH, room: 'Main hall', speakers: [], categories: [] },
        ],
      },
    ],
    // The grid lists the same sessions a second time.
    timeSlots: [{ slotStart: '10:00:00', rooms: [{ id: 7, name: 'Main hall', session: SESSION }] }],
  },
];

export const SESSIONIZE_ALL = {
  sessions: [
    { ...SESSION, speakers: ['a', 'b'], categoryItems: [11, 21], roomId: 7 },
    { ...LUNCH, speakers: [], categoryItems: [], roomId: 7 },
  ],
  speakers: [
    { id: 'a', firstName: 'Ada', lastName: 'Example', fullName: 'Ada Example' },
    { id: 'b', firstName: 'Bo', lastName: 'Sample', fullName: 'Bo Sample' },
  ],
  questions: [],
  categories: [
    { id: 1, title: 'Level', items: [{ id: 11, name: 'Beginner' }] },
    { id: 2, title: 'Track', items: [{ id: 21, name: 'Architecture' }] },
  ],
  rooms: [{ id: 7, name: 'Main hall' }],
};

const calendar = (head: readonly string[], ...events: readonly (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...head,
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** As Pentabarf writes it: speakers are attendees without a mail address, and times are in UTC. */
export const PENTABARF = calendar(
  [
    'PRODID:-//Pentabarf//Schedule//EN',
    'X-WR-CALNAME:Demo Days 2024',
    'X-WR-TIMEZONE:Europe/Berlin',
  ],
  [
    'UID:101@demo.example',
    'DTSTART:20240516T080000Z',
    'SUMMARY:Queues for',
    '  the impa',
    '\ttient',
    String.raw`DESCRIPTION:A queue lets the sender leave.\nIt waits\, then\; sends.`,
    'CATEGORIES:Architecture',
    'LOCATION:Main hall',
    'ATTENDEE;ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL;CN="Ada Example":invalid:nomail',
    'ATTENDEE;ROLE=REQ-PARTICIPANT;CN=Bo Sample:invalid:nomail',
    'ATTENDEE;CN="Guest: Gus":mailto:gus@example.com',
  ],
  ['UID:102@demo.example', 'DTSTART;VALUE=DATE:20240516', 'SUMMARY:Day one'],
  ['UID:103@demo.example', 'DTSTART:20240516T090000Z', 'STATUS:CANCELLED', 'SUMMARY:Gone'],
);

/** As pretalx writes it: the speakers follow the title, and times are local. */
export const PRETALX_CALENDAR = calendar(
  ['PRODID:-//pretalx//pretalx.example//demo'],
  [
    'UID:pretalx-demo-ABCDEF@pretalx.example',
    'DTSTART;TZID=Europe/Berlin:20240516T100000',
    'SUMMARY:Queues for the impatient - Ada Example\\, Bo Sample',
    'CATEGORIES:Architecture',
    'LOCATION:Main hall',
    'DESCRIPTION:A queue lets the sender leave.',
  ],
);
