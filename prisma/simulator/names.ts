/** Given and family names that are combined at random; none is meant for anybody. */
export const GIVEN = words(`
  Adaeze Aiko Alma Amir Anouk Arjun Astrid Bela Camila Chidi Clara Dario Delphine Elif Emeka Esther Farid Fiona
  Gabriel Giulia Hana Henrik Ines Ivo Jonas Kaito Kateryna Kwame Leila Lorenzo Lucía Maeve Malik Marta Mateo
  Mei Milan Nadia Nils Noor Oksana Omar Paulo Petra Priya Rafael Ravi Ronja Sana Seun Sofia Tariq Tomasz Uma
  Vera Viktor Wanjiru Yara Yusuf Zoltan
`)

export const FAMILY = words(`
  Abara Aguilar Andersen Balogh Banerjee Berger Bianchi Castellano Chowdhury Dahl Demir Duarte Eriksen Farkas
  Ferreira Fischer Gallagher Gupta Haddad Hasegawa Holm Ito Ivanova Janssen Kamau Kaya Kowalski Kruger
  Lindqvist Lombardi Marques Mbeki Mensah Moreau Nakamura Nguyen Novak Okafor Olsen Osei Park Pereira Petrov
  Quispe Ramos Rossi Sahin Schmid Sharma Silva Sorensen Suzuki Takahashi Torres Usman Varga Weber Yilmaz Zeller
  Zhang
`)

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
