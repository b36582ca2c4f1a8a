import type { Language } from './language.ts';

export const korean: Language = {
  code: 'ko',
  stopWords: '은 는 이 가 을 를 에 의 와 과 도 로 으로 에서 하다 이다 그 수 것',
  defines: [/^(?<term>[^\s.,:：][^.,:：]{0,30}?)(?:이란|란)\s+(?<meaning>\S.{3,})$/u],
  months: [],
  labels: {
    speakers: '발표자,연사,강연자,강사,스피커'.split(','),
    event: '행사,이벤트,컨퍼런스,콘퍼런스,밋업,모임'.split(','),
    date: '날짜,일시,일자'.split(','),
    title: '제목,발표,강연'.split(','),
    location: '장소,도시'.split(','),
    topics: '주제,태그,키워드,분류'.split(','),
    type: '종류,유형'.split(','),
  },
};
