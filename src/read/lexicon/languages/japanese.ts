import type { Language } from './language.ts';

export const japanese: Language = {
  code: 'ja',
  // Words are not set apart: each particle counts where it stands.
  stopWords: 'の を に は が で と も から まで より です ます する した ない',
  defines: [/^(?<term>[^\s、。：:「」]{2,30}?)とは[、,]?\s*(?<meaning>\S.{3,})$/u],
  months: [],
  labels: {
    speakers: '講演者,発表者,登壇者,スピーカー,話者,演者,講師,司会'.split(','),
    event: 'イベント,会議名,カンファレンス,勉強会,大会'.split(','),
    date: '日付,日時,開催日,日程'.split(','),
    title: 'タイトル,題名,題目,演題,講演,発表'.split(','),
    location: '場所,会場,開催地'.split(','),
    topics: 'タグ,話題,トピック,キーワード,カテゴリ,カテゴリー'.split(','),
    type: '種類,種別'.split(','),
  },
};
