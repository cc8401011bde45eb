/** In the order of `emoji`. */
export const names =
  'szeroki uśmiech|śmiech|ciepły uśmiech|lekki uśmiech|puszcza oko|łzy radości|tarza się ze śmiechu|serca w oczach|uśmiech z sercami|przesyła całusa|okulary przeciwsłoneczne|uścisk|zamyślenie|obojętność|przewraca oczami|skrzywienie|zdezorientowanie|zmartwienie|płacz|szloch|złość|krzyk|zawstydzenie|impreza' +
  '|kciuk w górę|kciuk w dół|znak OK|brawa|ręce w górze|złożone dłonie|machanie ręką|silne ramię|uścisk dłoni|oczy' +
  '|czerwone serce|złamane serce|ogień|iskierki|konfetti|gwiazda|znak wyboru|krzyżyk|znak zapytania|wykrzyknik|sto punktów' +
  '|prezent|paczka|ciężarówka z dostawą|wózek sklepowy|karta płatnicza|worek pieniędzy|aparat|telefon|koperta|budzik|dom'
