/** The product keeps its Chinese name in both languages; English adds a reading. */
export const productName = "莲藕";
export const productNameEn = "Lianou";
