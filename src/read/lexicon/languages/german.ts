import type { Language } from './language.ts';

export const german: Language = {
  code: 'de',
  stopWords:
    'der die das es und ist nicht ein eine einen einem einer mit von für auf dem den des im sind wird auch als bei sich zu wie oder aber nach wenn man noch aus',
  defines: [
    /^(?:(?:der|die|das|eine?)\s+)?(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s+(?:ist|sind|bedeutet|bezeichnet)\s+(?<meaning>(?:eine?[mnrs]?|wenn)\s\S.*)$/iu,
  ],
  months:
    'januar|jänner|jan,februar|feber|feb,märz|maerz|mär|mrz,april|apr,mai,juni|jun,juli|jul,august|aug,september|sept|sep,oktober|okt,november|nov,dezember|dez'.split(
      ',',
    ),
  labels: {
    speakers:
      'sprecher,sprecherin,sprechende,referent,referentin,referenten,referierende,vortragende,vortragender,redner,rednerin,moderator,moderation'.split(
        ',',
      ),
    event: 'veranstaltung,konferenz,tagung,treffen'.split(','),
    date: 'datum,tag,wann,termin'.split(','),
    title: 'titel,vortrag,thema des vortrags'.split(','),
    location: 'ort,veranstaltungsort,stadt'.split(','),
    topics: 'themen,schlagwörter,stichwörter,schlagworte,stichworte,kategorien'.split(','),
    type: 'art,typ'.split(','),
  },
};
