/** What separates the teams of a group, in words. */
export function criterion(name: string): string {
  return name === 'HEAD_TO_HEAD' ? 'head-to-head' : name === 'PLAY_OFF' ? 'play-off' : words(name);
}

function words(name: string): string {
  return name === 'GOALS_FOR' ? 'goals scored' : name.toLowerCase().replaceAll('_', ' ');
}
