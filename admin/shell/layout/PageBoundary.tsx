import { Component, type ReactNode } from "react";
import { useLocation } from "react-router-dom";
import { LoadErrorPage } from "./error-pages.tsx";

/** Keeps header and menu alive when a page breaks; going elsewhere mends it. */
export const PageBoundary = ({ children }: { children: ReactNode }) => {
  const { pathname } = useLocation();
  return <Boundary key={pathname}>{children}</Boundary>;
};

class Boundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    return this.state.error ? <LoadErrorPage error={this.state.error} /> : this.props.children;
  }
}
