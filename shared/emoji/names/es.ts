/** In the order of `emoji`; from Unicode's CLDR. */
export const names =
  'cara sonriendo|cara sonriendo con ojos sonrientes|cara feliz con ojos sonrientes|cara sonriendo ligeramente|cara guiñando el ojo|cara llorando de risa|cara revolviéndose de la risa|cara sonriendo con ojos de corazón|cara sonriendo con corazones|cara lanzando un beso|cara sonriendo con gafas de sol|cara con manos abrazando|cara pensativa|cara neutral|cara con ojos en blanco|cara haciendo una mueca|cara de confusión|cara preocupada|cara llorando|cara llorando fuerte|cara cabreada|cara gritando de miedo|cara sonrojada|cara de fiesta' +
  '|pulgar hacia arriba|pulgar hacia abajo|señal de aprobación con la mano|manos aplaudiendo|manos levantadas celebrando|manos en oración|mano saludando|bíceps flexionado|apretón de manos|ojos' +
  '|corazón rojo|corazón roto|fuego|chispas|cañón de confeti|estrella|botón de marca de verificación|marca de cruz|interrogación roja|exclamación roja|cien puntos' +
  '|regalo|paquete|camión de reparto|carrito de la compra|tarjeta de crédito|bolsa de dinero|cámara de fotos|auricular de teléfono|sobre|reloj despertador|casa'
