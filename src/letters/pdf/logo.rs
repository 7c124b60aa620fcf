//! The logo in the letterhead.

use krilla::geom::{Rect, Size, Transform};
use krilla::image::Image;
use krilla::surface::Surface;

use super::super::document::{CannotTypeset, Logo};
use super::svg;

/// A picture, read.
pub(super) enum Picture {
    Pixels(Image),
    Shapes(Box<usvg::Tree>),
}

impl Picture {
    pub(super) fn read(logo: &Logo) -> Result<Self, CannotTypeset> {
        match logo {
            Logo::Png(bytes) => {
                Image::from_png(bytes.clone().into(), false).map(Picture::Pixels).map_err(CannotTypeset::Logo)
            }
            Logo::Svg(bytes) => svg::read(bytes).map(|tree| Picture::Shapes(Box::new(tree))),
        }
    }

    /// In its own units.
    fn size(&self) -> (f32, f32) {
        match self {
            Picture::Pixels(image) => (image.size().0 as f32, image.size().1 as f32),
            Picture::Shapes(tree) => (tree.size().width(), tree.size().height()),
        }
    }

    /// Width and height in points, as large as the box allows.
    pub(super) fn fitted(&self, width: f32, height: f32) -> (f32, f32) {
        let (own_width, own_height) = self.size();
        let scale = (width / own_width).min(height / own_height);
        (own_width * scale, own_height * scale)
    }

    pub(super) fn draw(&self, place: Rect, surface: &mut Surface<'_>) {
        let Some(size) = Size::from_wh(place.width(), place.height()) else { return };
        surface.push_transform(&Transform::from_translate(place.left(), place.top()));
        match self {
            Picture::Pixels(image) => surface.draw_image(image.clone(), size),
            Picture::Shapes(tree) => {
                let own = tree.size();
                surface
                    .push_transform(&Transform::from_scale(place.width() / own.width(), place.height() / own.height()));
                svg::draw(tree, surface);
                surface.pop();
            }
        }
        surface.pop();
    }
}
