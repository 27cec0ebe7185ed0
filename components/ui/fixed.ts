import { createContext, useContext } from 'react'

const Fixed = createContext(false)

/** Around a page for readers without an account: nothing on it asks another question or opens rows. */
export const FixedPage = Fixed.Provider

export const useFixed = () => useContext(Fixed)
