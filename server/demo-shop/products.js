/** What the shop sells. Prices in lei. */
export const products = {
  'cobalt-mug': {
    name: 'Cobalt mug',
    price: 89,
    size: '9 cm high, 350 ml',
    stock: 12,
    story: 'Thrown in red clay from Horezu and dipped by hand, so that the line of the glaze is never the same twice.',
  },
  'speckled-bowl': {
    name: 'Speckled bowl',
    price: 120,
    size: '18 cm across, 900 ml',
    stock: 7,
    story: 'Iron in the clay comes up through a milky glaze. Deep enough for soup, wide enough for a salad.',
  },
  'celadon-plate': {
    name: 'Celadon plate',
    price: 105,
    size: '26 cm across',
    stock: 16,
    story: 'A quiet green that gathers in the rings of the wheel. Stacks flat.',
  },
  'tall-pitcher': {
    name: 'Tall pitcher',
    price: 210,
    size: '28 cm high, 1.5 l',
    stock: 3,
    story: 'One throw, one pulled handle, and a lip that does not drip. Takes hot and cold.',
  },
  'espresso-pair': {
    name: 'Espresso pair',
    price: 140,
    size: '6 cm high, 80 ml each',
    stock: 9,
    story: 'One light, one dark, from the same ball of clay. Sold together.',
  },
  'honey-vase': {
    name: 'Honey vase',
    price: 165,
    size: '24 cm high',
    stock: 1,
    story: 'For one branch. The last of its firing.',
  },
}

export const delivery = 18
export const picture = (id) => `pictures/${id}.svg`
export const lei = (amount) => `${amount} lei`
