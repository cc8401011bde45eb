/** In the order of `emoji`; from Unicode's CLDR. */
export const names =
  'visage rieur|visage très souriant aux yeux rieurs|visage souriant avec yeux rieurs|visage avec un léger sourire|visage faisant un clin d’œil|visage riant aux larmes|se rouler par terre de rire|visage souriant avec yeux en forme de cœur|visage souriant avec cœurs|visage envoyant un bisou|visage avec lunettes de soleil|visage qui fait un câlin|visage en pleine réflexion|visage neutre|visage roulant des yeux|visage grimaçant|visage confus|visage inquiet|visage qui pleure|visage qui pleure à chaudes larmes|visage boudeur|visage qui hurle de peur|visage qui rougit|visage festif' +
  '|pouce vers le haut|pouce vers le bas|ok|applaudissements|mains levées|mains en prière|signe de la main|biceps contracté|poignée de main|yeux' +
  '|cœur rouge|cœur brisé|feu|étincelles|cotillons|étoile|bouton coché|croix|point d’interrogation rouge|point d’exclamation rouge|cent points' +
  '|cadeau|colis|camion de livraison|chariot|carte bancaire|sac plein d’argent|appareil photo|combiné téléphonique|enveloppe|réveil|maison'
