//! The logo in the letterhead.

use krilla::geom::{Rect, Size, Transform};
use krilla::image::Image;
use krilla::surface::Surface;

use super::super::document::{CannotTypeset, Logo};
use super::svg;

/// More than a printer shows of a whole page.
const PIXELS: u64 = 40_000_000;

/// A picture, read.
pub(super) enum Picture {
    Pixels(Image),
    Shapes(Box<usvg::Tree>),
}

impl Picture {
    pub(super) fn read(logo: &Logo) -> Result<Self, CannotTypeset> {
        match logo {
            Logo::Png(bytes) => {
                let image = Image::from_png(bytes.clone().into(), false).map_err(CannotTypeset::Logo)?;
                let (width, height) = image.size();
                // A few bytes can claim to be more pixels than there is memory for.
                if u64::from(width) * u64::from(height) > PIXELS {
                    return Err(CannotTypeset::LogoTooLarge);
                }
                Ok(Picture::Pixels(image))
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

#[cfg(test)]
mod tests {
    use super::*;

    /// What is wrong with a logo; it must be found before much is made of it.
    #[track_caller]
    fn check_refused(logo: Logo) {
        assert!(Picture::read(&logo).is_err());
    }

    fn svg(inside: &str) -> Logo {
        let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"9\" height=\"9\">";
        Logo::Svg(format!("{head}{inside}</svg>").into_bytes())
    }

    #[test]
    fn a_logo_reads_no_other_file() {
        check_refused(svg("<image href=\"/etc/hostname.png\" width=\"9\" height=\"9\"/>"));
        check_refused(svg("<image xlink:href=\"file:///tmp/a.png\" width=\"9\" height=\"9\"/>"));
        check_refused(svg("<symbol id=\"s\"><image href=\"a.svg\"/></symbol><use href=\"#s\"/>"));
        check_refused(svg(
            "<filter id=\"f\"><feImage href=\"a.png\"/></filter><rect filter=\"url(#f)\" width=\"9\" height=\"9\"/>",
        ));
        let outside = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\
                       <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><title>&x;</title></svg>";
        check_refused(Logo::Svg(outside.into()));
    }

    #[test]
    fn a_logo_that_unfolds_without_end_is_refused() {
        let entities: String = (1..30).map(|n| format!("<!ENTITY a{n} \"&a{};&a{};\">", n - 1, n - 1)).collect();
        let bomb = format!(
            "<!DOCTYPE svg [<!ENTITY a0 \"<rect width='1' height='1'/>\">{entities}]>\
             <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">&a29;</svg>"
        );
        check_refused(Logo::Svg(bomb.into_bytes()));
        let groups: String = (1..30)
            .map(|n| format!("<g id=\"g{n}\"><use href=\"#g{}\"/><use href=\"#g{}\"/></g>", n - 1, n - 1))
            .collect();
        check_refused(svg(&format!(
            "<defs><rect id=\"g0\" width=\"1\" height=\"1\"/>{groups}</defs><use href=\"#g29\"/>"
        )));
        check_refused(svg(&("<g opacity=\"0.9\">".repeat(50_000)
            + "<rect width=\"1\" height=\"1\"/>"
            + &"</g>".repeat(50_000))));
    }

    #[test]
    fn a_picture_that_claims_to_be_vast_is_refused() {
        let png = |side: u32| {
            let chunk = |kind: &[u8], data: &[u8]| {
                let mut sum = flate2::Crc::new();
                sum.update(kind);
                sum.update(data);
                let length = (data.len() as u32).to_be_bytes();
                [&length[..], kind, data, &sum.sum().to_be_bytes()[..]].concat()
            };
            let header = [&side.to_be_bytes()[..], &side.to_be_bytes()[..], &[1, 0, 0, 0, 0][..]].concat();
            let mut pixels = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
            std::io::Write::write_all(&mut pixels, &[0]).unwrap();
            let pixels = pixels.finish().unwrap();
            let start = &b"\x89PNG\r\n\x1a\n"[..];
            let parts = [start, &chunk(b"IHDR", &header), &chunk(b"IDAT", &pixels), &chunk(b"IEND", b"")];
            Picture::read(&Logo::Png(parts.concat()))
        };
        assert!(matches!(png(60_000), Err(CannotTypeset::LogoTooLarge)));
        assert!(png(4).is_ok(), "its pixels are read later");
    }
}
