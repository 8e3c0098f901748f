//! The page's entry point: mounts the application and nothing else.

fn main() {
    dongbuk::mount();
}
