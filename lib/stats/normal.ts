/** The 97.5 % point of the standard normal distribution: two-sided 95 %. */
export const Z_95 = 1.959963984540054

/** The 80 % point of the standard normal distribution: power 80 %. */
export const Z_POWER_80 = 0.8416212335729143
