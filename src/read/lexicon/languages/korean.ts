import { STOP_WORDS } from '../../../model/words/stop-words.ts';
import type { LanguageTable } from './language.ts';

export const korean: LanguageTable = {
  code: 'ko',
  stopWords: STOP_WORDS.ko,
  defines: [
    /^(?<term>[^\s.,:：][^.,:：]{0,30}?)(?:이란|란)\s+(?<meaning>\S.{3,})$/u,
    /^(?<term>[^\s.,:：][^.,:：]{0,30}?)(?:은|는)\s+(?<meaning>\S.{3,}\s것(?:이다|입니다))[.]?$/u,
    /^(?<meaning>\S.{5,})[을를]\s(?<term>[^\s.,:：][^.,:：]{0,30}?)(?:이라고|라고)\s(?:한다|합니다|부른다|부릅니다)(?:[.]|$)/u,
    /^(?<term>[^\s.,:：][^.,:：]{0,30}?)(?:은|는)\s+(?<meaning>\S.{3,}[을를]\s(?:말한다|말합니다|뜻한다|뜻합니다|의미한다|의미합니다|가리킨다))[.]?$/u,
  ],
  vague:
    '문제,이유,목적,해결책,장점,단점,질문,답변,결과,결론,예,예시,원인,주의,출처,참고,저자,요약,비고,차이',
  glossary: {
    names: '용어집,용어,용어 정리,용어정리,용어 사전,약어,약어집,단어장,정의',
    terms: '용어,약어,단어,개념,명칭',
    meanings: '의미,정의,뜻,설명,해설,정식 명칭,풀이',
    lists: '연락처|담당자|참가자|재료|장보기|연습문제|연습 문제',
    only: '용어집',
    beside: '출처',
    labels: '예|출처',
  },
  labels: {
    speakers: '발표자,발제자,연사,강연자,강사,스피커',
    event: '행사,이벤트,컨퍼런스,콘퍼런스,밋업,모임,행사명,학회',
    date: '날짜,일시,일자,발표일',
    title: '제목,발표,강연',
    location: '장소,도시',
    topics: '주제,태그,키워드,분류',
    type: '종류,유형',
  },
  programme: {
    talk: '발표|세션|강연|키노트|기조연설',
    dayBehind: '일차',
    agenda: '일정',
    breaks:
      '휴식(?: 시간)?|쉬는 시간|점심(?: ?(?:시간|식사))?|등록|접수|개회식?|폐회식?|오프닝|클로징|뒤풀이',
  },
  sections:
    '메모,요약,정리,결론,소감,후기,느낀 점,느낀점,배운 점,배운점,개요,소개,목차,배경,질문,질의응답,토론,참고,참고 자료,링크,자료,예제,기타',
  reports: { behind: '참가 ?후기|후기|정리|노트|메모' },
  heads: { talk: '발표', title: '제목' },
  kinds: {
    talk: '발표',
    event: '행사',
    glossary: '용어집',
    meeting: '회의',
    person: '사람',
    daily: '일기',
    book: '책',
    recipe: '레시피',
    note: '노트',
  },
  people: { company: '팀|회사', honorific: '님', attendees: '참석자' },
  files: { templates: '템플릿' },
};
