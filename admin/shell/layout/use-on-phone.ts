import useMediaQuery from "@mui/material/useMediaQuery";

/** Whether the page is as narrow as a phone, or as a desk screen zoomed to 400 %. */
export const useOnPhone = () => useMediaQuery("(max-width:599.95px)", { noSsr: true });
