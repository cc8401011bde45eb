import { count, put, read, total } from './cart.js'
import { lei, picture, products } from './products.js'

const find = (name, within = document) => within.querySelector(`[data-${name}]`)

function showCount() {
  find('count').textContent = count() || ''
}

function showProduct() {
  const asked = new URLSearchParams(location.search).get('item')
  const id = asked in products ? asked : 'cobalt-mug'
  const { name, price, size, stock, story } = products[id]
  document.title = `${name}, Atelier Lut`
  Object.assign(find('picture'), { src: picture(id), alt: name })
  const words = { name, story, size, price: lei(price), stock: stock === 1 ? 'The last one' : `${stock} pieces` }
  for (const [place, text] of Object.entries(words)) find(place).textContent = text
  find('add').addEventListener('click', () => {
    put(id, (read()[id] ?? 0) + 1)
    find('said').textContent = `${name} is in your cart.`
    showCount()
  })
}

function showCart() {
  const lines = Object.entries(read())
  find('empty').hidden = lines.length > 0
  find('basket').hidden = lines.length === 0
  find('lines').replaceChildren(...lines.map(cartLine))
  find('total').textContent = lei(total())
  showCount()
}

function cartLine([id, pieces]) {
  const line = find('line').content.cloneNode(true)
  const { name, price } = products[id]
  find('picture', line).src = picture(id)
  Object.assign(find('name', line), { textContent: name, href: `product.html?item=${id}` })
  find('price', line).textContent = lei(price * pieces)
  const field = Object.assign(find('pieces', line), { value: pieces })
  field.addEventListener('change', () => {
    put(id, Math.min(20, Math.max(1, Math.round(Number(field.value)) || 1)))
    showCart()
  })
  const remove = find('remove', line)
  remove.setAttribute('aria-label', `Remove ${name}`)
  remove.addEventListener('click', () => {
    put(id, 0)
    showCart()
  })
  return line
}

function showCheckout() {
  const items = Object.entries(read()).map(([id, pieces]) => {
    const item = document.createElement('li')
    item.textContent = `${pieces} × ${products[id].name}`
    return item
  })
  find('order').replaceChildren(...items)
  find('total').textContent = lei(total())
  find('checkout').addEventListener('submit', (event) => {
    event.preventDefault()
    for (const id of Object.keys(read())) put(id, 0)
    find('said').textContent = 'Thank you. Your order is with us; this is a demonstration, so nothing was charged.'
    showCount()
  })
}

showCount()
if (find('product')) showProduct()
if (find('basket')) showCart()
if (find('checkout')) showCheckout()
