/** Where it is: "Vientiane, 10 October 2024", "2025년 10월 27일 쿠알라룸푸르에서". It says nothing of the date. */

const cities =
  "seoul|busan|jeju|incheon|gyeongju|sejong|kuala lumpur|vientiane|luang prabang|jakarta|bali|labuan bajo|bangkok|chiang mai|hanoi|ha noi|ho chi minh city|da nang|manila|cebu|clark|singapore|phnom penh|siem reap|bandar seri begawan|nay pyi taw|naypyidaw|yangon|dili|langkawi";
const countries =
  "korea|republic of korea|rok|malaysia|lao pdr|laos|indonesia|thailand|viet nam|vietnam|philippines|the philippines|cambodia|brunei|brunei darussalam|myanmar|timor leste";
const koreanCities =
  "서울|부산|제주|인천|경주|세종|쿠알라룸푸르|비엔티안|루앙프라방|자카르타|발리|방콕|치앙마이|하노이|호찌민|다낭|마닐라|세부|싱가포르|프놈펜|씨엠립|반다르스리브가완|네피도|양곤|딜리";

const all = `${cities}|${countries}`;

export const englishPlaces = `${all}|${all
  .split("|")
  .flatMap((place) => [`in ${place}`, `at ${place}`])
  .join("|")}`;
export const koreanPlaces = `${koreanCities}|${koreanCities
  .split("|")
  .flatMap((place) => [`${place} 에서`, `${place} 에서 열린`])
  .join("|")}`;
